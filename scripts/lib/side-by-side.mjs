const number = /(?<![\w.])\d[\d,]*(?:\.\d+)?/g;
const valueOf = (text) => Number(text.replaceAll(',', ''));
/** The words of a line without its figures: two lines with the same words say the same thing. */
const wordsOf = (line) => line.replace(number, '#').replace(/passed|met|MISSED/g, '@');

function changeOf(before, now) {
  const [old, fresh] = [valueOf(before), valueOf(now)];
  if (old === fresh) return '=';
  if (old === 0) return 'new';
  const percent = (fresh / old - 1) * 100;
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`;
}

/**
 * Lines of two runs of one benchmark: what is only in one of them stands alone, a line with other
 * figures stands twice, with the change of each figure below.
 */
export function sideBySide(before, now) {
  const old = before.trimEnd().split('\n');
  return now
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const place = old.findIndex((candidate) => wordsOf(candidate) === wordsOf(line));
      if (place < 0) return [`now     ${line}`];
      const [twin] = old.splice(place, 1);
      if (twin === line) return [`both    ${line}`];
      const figures = [twin.match(number) ?? [], line.match(number) ?? []];
      const changes = figures[0].map((figure, index) => changeOf(figure, figures[1][index]));
      return [`before  ${twin}`, `now     ${line}`, `change  ${changes.join('  ')}`];
    })
    .concat(old.filter((line) => line.trim()).map((line) => `before  ${line}`))
    .join('\n');
}
