import type { PrintSheet } from '../../../../domain/export/print-sheet';
import { drawSection, type DrawnText } from '../draw-section';
import { planSections, type Section } from '../section-plan';
import { baseDirection } from '../text-direction';
import { openingDateline, topLevelOf } from '../text-setting';
import article from '../article.module.css';
import { drawMarks, type MarkLook } from './draw-marks';
import { element, sheetHead, sheetNotes } from './sheet-matter';
import styles from './print.module.css';

/** Draws one article for paper, section by section: the head at once, the notes with the last section. */
export class SheetWriter {
  /** Sections there are in all; at least one. */
  readonly length: number;
  private readonly drawn: DrawnText;
  private readonly sections: readonly Section[];
  private readonly text = document.createElement('div');
  private readonly root: HTMLElement;
  private readonly look: MarkLook;
  private next = 0;

  /** `index` is the article's place among those that are printed. */
  constructor(
    parent: Element,
    private readonly sheet: PrintSheet,
    index: number,
    isColoured: boolean,
  ) {
    const { text, language, dateline } = sheet;
    const direction = baseDirection(sheet.direction, text.text);
    const opening = openingDateline(dateline, text);
    this.drawn = { text, language, direction, opening, topLevel: topLevelOf(text) };
    this.sections = planSections(text);
    this.length = Math.max(1, this.sections.length);
    this.look = { isColoured, idOf: (number, end) => `${end}-${String(index)}-${String(number)}` };
    this.root = element('article', 'sheet');
    this.root.classList.add(article.column ?? '');
    this.root.dir = direction;
    if (language !== null) this.root.lang = language;
    this.text.className = `${article.text ?? ''} ${styles.text ?? ''}`;
    this.root.append(sheetHead(sheet, opening !== null), this.text);
    parent.append(this.root);
  }

  /** Draws one more section; false when that was the last one. */
  step(): boolean {
    const section = this.sections[this.next];
    if (section !== undefined) {
      const before = this.sections[this.next - 1]?.parts.at(-1) ?? null;
      const fragment = drawSection(this.drawn, section, before);
      const here = this.sheet.marks.filter(
        ({ start, end }) => start < section.end && end > section.start,
      );
      drawMarks(fragment, here, this.look);
      this.text.append(fragment);
    }
    this.next += 1;
    if (this.next < this.sections.length) return true;
    const notes = sheetNotes(this.sheet, this.look.idOf);
    if (notes !== null) this.root.append(notes);
    return false;
  }
}
