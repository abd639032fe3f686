import { FileImage, Image } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import type { AnnotationFilter } from '../../../domain/annotation/annotation-filter';
import { filterWords } from '../../../domain/export/filter-words';
import type { Scene } from '../../../domain/picture/scene';
import { sceneSvg } from '../../../domain/picture/scene-svg';
import type { Timeline } from '../../../domain/statement/timeline';
import { plotOfPicture, timelinePicture } from '../../../domain/statement/timeline-picture';
import type { DayRange } from '../../../domain/statement/timeline-span';
import { wholeWindow } from '../../../domain/statement/timeline-window';
import { useApp } from '../../state/app-store';
import { useCommands } from '../../state/command-bus';
import { savePicture } from '../../state/exporting-views';
import { useFollowing } from '../../state/following';
import { tellProblem } from '../../state/messages';
import type { Replica } from '../../state/replica';
import { useTimeline } from '../../state/timeline';
import { MenuItem } from '../../ui/menu';
import { scenePng } from './draw-scene';
import { measureText } from './measure-text';
import { ReplicaNames } from './replica-names';
import { subjectOf } from './subject';
import { axisFor } from './timeline-ticks';

interface PictureItemsProps {
  timeline: Timeline;
  /** How many statements there are, here already or not. */
  total: number;
  replica: Replica;
}

/** Items of the export menu that save the timeline as a picture: all of its time, or what is shown of it. */
export function PictureItems(props: PictureItemsProps) {
  const kept = useTimeline((state) => state.window);
  const { save } = usePictures(props);
  return (
    <>
      <MenuItem label="Save as SVG…" icon={Image} onAction={() => save('svg', null)} />
      <MenuItem label="Save as PNG…" icon={FileImage} onAction={() => save('png', null)} />
      {kept !== null && (
        <>
          <MenuItem
            label="Save the shown time as SVG…"
            icon={Image}
            onAction={() => save('svg', kept)}
          />
          <MenuItem
            label="Save the shown time as PNG…"
            icon={FileImage}
            onAction={() => save('png', kept)}
          />
        </>
      )}
    </>
  );
}

interface Pictures {
  /** Saves the picture of a window of time, or of all of it. */
  readonly save: (format: 'svg' | 'png', window: DayRange | null) => void;
}

function usePictures({ timeline, total, replica }: PictureItemsProps): Pictures {
  const { locale } = useLocale();
  const filter = useFollowing((state) => state.filter);
  const notebook = useApp((state) => state.notebook?.name ?? 'Notebook');
  const sceneOf = (window: DayRange): Scene =>
    timelinePicture({
      ...{ timeline, total, window, notebook, locale, measure: measureText },
      axis: axisFor(timeline, window, plotOfPicture(timeline), locale),
      subject: subjectOf(filter, replica),
      filter: filterWords(new ReplicaNames(replica), withoutSubject(filter), locale),
      made: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date()),
    });
  return {
    save: (format, window) => void savedAs(format, sceneOf(window ?? wholeWindow(timeline.extent))),
  };
}

/** Offers the commands that save the picture while there is one. */
export function PictureCommands({ isEmpty, ...props }: PictureItemsProps & { isEmpty: boolean }) {
  const { save } = usePictures(props);
  useCommands(
    { saveTimelineSvg: () => save('svg', null), saveTimelinePng: () => save('png', null) },
    !isEmpty,
  );
  return null;
}

/** What the title says already is not said again. */
function withoutSubject(filter: AnnotationFilter): AnnotationFilter {
  const { speakerIds, organisations, tagIds } = filter;
  if (speakerIds.length > 0) return { ...filter, speakerIds: [] };
  if (organisations.length > 0) return { ...filter, organisations: [] };
  return tagIds.length > 0 ? { ...filter, tagIds: [] } : filter;
}

async function savedAs(format: 'svg' | 'png', scene: Scene): Promise<void> {
  const name = scene.title.replace(/: /u, ' - ');
  const bytes =
    format === 'svg' ? new TextEncoder().encode(sceneSvg(scene)) : await scenePng(scene);
  if (bytes === null) {
    tellProblem(
      'The picture is too large to be drawn. Nothing was written. Narrow the filter, or save it as SVG.',
    );
    return;
  }
  await savePicture({ name, format, bytes });
}
