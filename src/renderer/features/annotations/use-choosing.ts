import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import type { Annotation } from '../../../domain/annotation/annotation';
import { quotedWords } from '../../../domain/annotation/said-words';
import type { AnnotationId } from '../../../domain/ids';
import {
  chooseAll,
  chooseTo,
  clearChosen,
  sayChosen,
  toggleChosen,
  useChosen,
} from '../../state/chosen-annotations';
import { useCommands } from '../../state/command-bus';
import { useReading } from '../../state/reading';
import { showAnnotation, useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';

/** How a card is chosen: `one` opens it and lets go of all others, as a plain click does. */
export type Choosing = 'one' | 'toggle' | 'range';

/** Chooses cards of a margin, by click and key; what is listed no more is chosen no more. */
export function useChoosing(
  paneId: string,
  /** In text order. */
  annotations: readonly Annotation[],
): {
  readonly pick: (id: AnnotationId, how: Choosing) => void;
  /** For what holds the cards. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const latest = useRef(annotations);
  useEffect(() => {
    latest.current = annotations;
    const { ids } = useChosen.getState();
    if (ids.length === 0) return;
    const there = new Set(annotations.map(({ id }) => id));
    if (ids.some((id) => !there.has(id))) {
      useChosen.setState({ ids: ids.filter((id) => there.has(id)) });
    }
  }, [annotations]);
  useEffect(() => () => void clearChosen(), []);
  useLettingGo();
  const pick = useCallback((id: AnnotationId, how: Choosing) => {
    if (how === 'one') {
      clearChosen();
      showAnnotation(id);
      return;
    }
    if (how === 'toggle') toggleChosen(id);
    else chooseTo(id, idsOf(latest.current));
    announce(sayChosen(useChosen.getState().ids.length));
  }, []);
  useCommands({
    chooseNext: () => stepChosen(paneId, latest.current, 1),
    choosePrevious: () => stepChosen(paneId, latest.current, -1),
    chooseAll: () => chooseEvery(latest.current),
  });
  return { pick, onKeyDown: (event) => onListKey(event, latest.current) };
}

/** Going on to another annotation lets go of those that were chosen, as in any list. */
function useLettingGo(): void {
  useEffect(
    () =>
      useView.subscribe(({ focusedAnnotation: now }, { focusedAnnotation: before }) => {
        if (now === before) return;
        const { ids } = useChosen.getState();
        if (ids.length > 0 && (now === null || !ids.includes(now))) clearChosen();
      }),
    [],
  );
}

function idsOf(annotations: readonly Annotation[]): readonly AnnotationId[] {
  return annotations.map(({ id }) => id);
}

function chooseEvery(annotations: readonly Annotation[]): void {
  chooseAll(idsOf(annotations));
  announce(sayChosen(annotations.length));
}

/** Goes on from the annotation in focus and chooses all on the way; going back lets go of them again. */
function stepChosen(paneId: string, annotations: readonly Annotation[], by: 1 | -1): void {
  const { focusedAnnotation } = useView.getState();
  const at = annotations.findIndex(({ id }) => id === focusedAnnotation);
  const position = useReading.getState().positions[paneId];
  const first = annotations.findIndex(
    ({ target }) => target.position.end > (position?.offset ?? 0),
  );
  const next = annotations[at === -1 ? Math.max(0, first) : at + by];
  if (next === undefined) {
    announce(by === 1 ? 'No further annotation' : 'No annotation before');
    return;
  }
  chooseTo(next.id, idsOf(annotations));
  showAnnotation(next.id);
  announce(`${sayChosen(useChosen.getState().ids.length)}: ${quotedWords(next)}`);
}

/** All with Ctrl or Cmd and A, none with Escape; a field in a card keeps its own keys. */
function onListKey(event: KeyboardEvent, annotations: readonly Annotation[]): void {
  if (event.defaultPrevented || isInField(event.target)) return;
  const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
  if (isAll && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    chooseEvery(annotations);
  }
  if (event.key === 'Escape' && clearChosen()) {
    event.preventDefault();
    announce(sayChosen(0));
  }
}

function isInField(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, [contenteditable=true]') !== null
  );
}
