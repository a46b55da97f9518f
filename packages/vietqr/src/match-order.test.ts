import { describe, expect, it } from 'vitest';
import { makeOrderCode, matchOrder, orderMemo } from './orders.ts';
import { generateLines, generateOrders, shapeNames } from './testing/statement-lines.ts';

describe('matching statement lines to orders', () => {
  const open = generateOrders(41, 60);
  const lines = generateLines(2026, 6_000, open);

  it('is judged on thousands of lines in at least twelve shapes, a tenth of which pay nothing', () => {
    expect(shapeNames.length).toBeGreaterThanOrEqual(12);
    expect(lines.filter(({ order }) => order === null).length).toBeGreaterThanOrEqual(
      lines.length / 10,
    );
  });

  it('knows the codes of today and those given out when every code began with OCOP', () => {
    const order = { code: makeOrderCode(7), amountVnd: 65_000 };
    const found = [orderMemo(order.code), `OCOP ${order.code}`, `0c0p${order.code}`].map(
      (content) => matchOrder({ content, amountVnd: 65_000 }, [order]).matched,
    );
    expect(orderMemo(order.code)).toBe(`LSAN ${order.code}`);
    expect(found).toEqual([true, true, true]);
  });

  it('finds at least 995 of 1,000 paying lines and never names a wrong order', () => {
    let paying = 0,
      found = 0;
    const wrong: string[] = [],
      missed: string[] = [];
    for (const line of lines) {
      const match = matchOrder(line, open);
      if (line.order !== null) paying++;
      if (match.matched && match.order.code === line.order) found++;
      else if (match.matched) wrong.push(`${line.shape}: ${line.content} -> ${match.order.code}`);
      else if (line.order !== null) missed.push(`${line.shape}: ${line.content}`);
    }
    expect(wrong).toEqual([]);
    expect(found / paying, missed.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.995);
  });

  it('flags every payment that is short, and 200 for 200.000 by name', () => {
    const short = lines.filter(({ difference }) => difference === 'short');
    expect(short.length).toBeGreaterThan(500);
    for (const line of short) {
      const match = matchOrder(line, open);
      expect(match, `${line.shape}: ${line.content}`).toMatchObject({
        matched: true,
        difference: 'short',
      });
      expect(match.matched && match.differenceVnd).toBeLessThan(0);
    }
    const tricks = short.filter(
      ({ amountVnd, order }) =>
        amountVnd * 1000 === open.find(({ code }) => code === order)?.amountVnd,
    );
    expect(tricks.length).toBeGreaterThan(100);
    for (const line of tricks)
      expect(matchOrder(line, open)).toMatchObject({ isThousandTrick: true });
    const trick = matchOrder({ content: `OCOP ${open[0]?.code}`, amountVnd: 200 }, [
      { code: open[0]?.code ?? '', amountVnd: 200_000 },
    ]);
    expect(trick).toMatchObject({ matched: true, difference: 'short', isThousandTrick: true });
  });

  it('says why a line was not matched', () => {
    const [first, second] = open;
    const orders = [first, second].map((order) => ({ code: order?.code ?? '', amountVnd: 1000 }));
    const reason = (content: string) => {
      const match = matchOrder({ content, amountVnd: 1000 }, orders);
      return match.matched ? 'matched' : match.reason;
    };
    expect(reason('tien dien')).toBe('no_code');
    expect(reason(`OCOP ${first?.code} OCOP ${second?.code}`)).toBe('several');
    expect(reason(`OCOP ${first?.code.slice(0, 3)}`)).toBe('check_failed');
    expect(reason(`OCOP ${open[5]?.code}`)).toBe('unknown');
  });
});
