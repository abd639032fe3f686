import { yamlDate, yamlString } from './yaml-scalar';

/** What front matter says of an article; `null` is written as `null`: not known. */
export interface FrontMatter {
  readonly title: string;
  readonly publisher: string | null;
  readonly author: readonly string[];
  readonly url: string | null;
  readonly published: string | null;
  readonly accessed: string | null;
  /** As {@link obsidianTag} writes them. */
  readonly tags: readonly string[];
}

/** YAML front matter with its fences, for YAML 1.1 and 1.2 readers alike. The keys are always there, in this order. */
export function frontMatter(values: FrontMatter): string[] {
  return [
    '---',
    `title: ${yamlString(values.title)}`,
    `publisher: ${orNull(values.publisher, yamlString)}`,
    ...list('author', values.author),
    `url: ${orNull(values.url, yamlString)}`,
    `published: ${orNull(values.published, yamlDate)}`,
    `accessed: ${orNull(values.accessed, yamlDate)}`,
    ...list('tags', values.tags),
    '---',
  ];
}

function orNull(value: string | null, write: (value: string) => string): string {
  return value === null ? 'null' : write(value);
}

function list(key: string, values: readonly string[]): string[] {
  if (values.length === 0) return [`${key}: []`];
  return [`${key}:`, ...values.map((value) => `  - ${yamlString(value)}`)];
}
