import { afterEach } from 'vitest';
import { takeScopeViolations } from './tripwire.ts';

afterEach(() => {
  const violations = takeScopeViolations();
  if (violations.length)
    throw new Error(
      `Statements on scoped tables without a range on their path:\n${violations.join('\n')}`,
    );
});
