import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useLocale } from 'react-aria-components';
import { legendOf } from '../../../domain/statement/timeline-legend';
import { rangeWords } from '../../../domain/statement/timeline-words';
import { keysOf } from '../../state/command-keys';
import { IconButton } from '../../ui/icon-button';
import { Text } from '../../ui/text';
import { Toolbar } from '../../ui/toolbar';
import { measureText } from './measure-text';
import { SceneParts } from './scene-parts';
import type { LaidOut } from './use-timeline';
import type { TimelineKeys } from './use-timeline-keys';
import type { TimelineZoom } from './use-timeline-zoom';
import styles from './timeline.module.css';

interface TimelineFootProps {
  laid: LaidOut;
  zooming: TimelineZoom;
  keys: TimelineKeys;
}

/** What the shapes mean, which time is shown, and the buttons that come closer. */
export function TimelineFoot({ laid, zooming, keys }: TimelineFootProps) {
  const { locale } = useLocale();
  const { timeline, frame } = laid;
  const legend = legendOf({ hasUndated: timeline.undated > 0 }, 12, measureText);
  return (
    <footer className={styles.foot}>
      <svg
        className={styles.legend}
        width={legend.width}
        height={24}
        role="img"
        aria-label="What the marks mean"
      >
        <SceneParts parts={legend.parts} />
      </svg>
      <span className={styles.gap} />
      {timeline.dated > 0 && (
        <Text size="small" tone="muted" isTabular>
          {rangeWords(frame.window, locale)}
        </Text>
      )}
      <Toolbar label="Zoom">
        <IconButton
          size="small"
          label="Zoom out"
          shortcut={keysOf('zoomTimelineOut')}
          icon={ZoomOut}
          isDisabled={zooming.isWhole}
          onPress={keys.farther}
        />
        <IconButton
          size="small"
          label="Zoom in"
          shortcut={keysOf('zoomTimelineIn')}
          icon={ZoomIn}
          isDisabled={timeline.dated === 0}
          onPress={keys.closer}
        />
        <IconButton
          size="small"
          label="Show all of the time"
          shortcut={keysOf('zoomTimelineAll')}
          icon={Maximize2}
          isDisabled={zooming.isWhole}
          onPress={zooming.showAll}
        />
      </Toolbar>
    </footer>
  );
}
