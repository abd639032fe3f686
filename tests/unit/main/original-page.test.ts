import { describe, expect, it } from 'vitest';
import {
  framePage,
  ORIGINAL_POLICY,
  showingOf,
  textPage,
} from '../../../src/main/originals/original-page';

describe('how originals are shown', () => {
  it.each([
    ['html', 'markup'],
    ['htm', 'markup'],
    ['mhtml', 'archive'],
    ['txt', 'text'],
    ['md', 'text'],
    ['eml', 'text'],
    ['json', 'text'],
    ['pdf', null],
    ['docx', null],
    ['epub', null],
    ['rtf', null],
    ['zip', null],
  ] as const)('.%s as %s', (extension, showing) => {
    expect(showingOf(extension)).toBe(showing);
  });

  it('makes nothing of markup in a text', () => {
    const page = textPage('<script>x</script> & "y"');
    expect(page).toContain('&lt;script>x&lt;/script> &amp; &quot;y&quot;');
    expect(page).not.toContain('<script');
  });

  it('keeps an opening line feed', () => {
    expect(textPage('\nfirst')).toContain('<pre dir="auto">\n\nfirst');
  });

  it('makes nothing of markup in the words around an original', () => {
    const words = { title: '<img src=x>', from: '"><b>', hash: '&' };
    const page = framePage(words, 'dateline-kept://do/');
    expect(page).not.toMatch(/<img|<b>/u);
  });

  it('lets a kept page load nothing and do nothing', () => {
    const parts = ORIGINAL_POLICY.split('; ');
    expect(parts).toContain('sandbox');
    expect(parts).toContain("default-src 'none'");
    expect(ORIGINAL_POLICY).not.toMatch(/http|\*|script-src|'self'/u);
  });
});
