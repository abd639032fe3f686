import { ENGLISH } from '../../src/domain/statement/language/english';
import type { StatementLanguage } from '../../src/domain/statement/statement-language';

/** English that counts every look at its words: what is done with a text, told in a number that no machine changes. */
export function countedEnglish(): {
  readonly language: StatementLanguage;
  readonly looks: () => number;
} {
  let looks = 0;
  const count = (): void => {
    looks += 1;
  };
  const language = counted(ENGLISH, count) as StatementLanguage;
  return { language, looks: () => looks };
}

function counted(value: unknown, count: () => void): unknown {
  if (value instanceof Set || value instanceof Map) return countedCollection(value, count);
  if (typeof value === 'function') {
    return (...args: unknown[]): unknown => {
      count();
      return (value as (...given: unknown[]) => unknown)(...args);
    };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, counted(each, count)]),
  );
}

function countedCollection(
  collection: Set<unknown> | Map<unknown, unknown>,
  count: () => void,
): unknown {
  return new Proxy(collection, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]): unknown => {
        count();
        return (member as (...given: unknown[]) => unknown).apply(
          target,
          args.map((each) => counted(each, count)),
        );
      };
    },
  });
}
