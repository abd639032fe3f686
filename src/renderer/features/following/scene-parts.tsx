import { assertNever } from '../../../domain/assert-never';
import { DASH } from '../../../domain/picture/paints';
import type { SceneBox, SceneDot, SceneGroup, ScenePart } from '../../../domain/picture/scene';
import styles from './scene.module.css';

/** Parts of a scene as SVG in the window, painted by the theme. */
export function SceneParts({ parts }: { parts: readonly ScenePart[] }) {
  return parts.map((part, at) => <Part key={part.kind === 'group' ? part.key : at} part={part} />);
}

function Part({ part }: { part: ScenePart }) {
  switch (part.kind) {
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, isDashed } = part;
      return (
        <line
          {...{ x1, y1, x2, y2 }}
          className={styles.line}
          data-stroke={stroke}
          strokeWidth={width ?? 1}
          strokeDasharray={dash(isDashed)}
        />
      );
    }
    case 'box': {
      const { x, y, width, height, radius } = part;
      return <rect {...{ x, y, width, height }} rx={radius} {...paint(part)} />;
    }
    case 'dot':
      return <circle cx={part.x} cy={part.y} r={part.radius} {...paint(part)} />;
    case 'curve':
      return (
        <path
          d={`M${part.x1} ${part.y1} Q${part.cx} ${part.cy} ${part.x2} ${part.y2}`}
          className={styles.curve}
          data-stroke={part.stroke}
        />
      );
    case 'words':
      return (
        <text
          x={part.x}
          y={part.y}
          className={styles.words}
          data-face={part.face}
          data-fill={part.fill}
          fontSize={part.size}
          fontWeight={part.weight}
          textAnchor={part.anchor}
        >
          {part.text}
        </text>
      );
    case 'group':
      return <Group group={part} />;
    default:
      return assertNever(part);
  }
}

function Group({ group: { x, y, label, parts } }: { group: SceneGroup }) {
  const place = x === 0 && y === 0 ? {} : { transform: `translate(${x} ${y})` };
  return (
    <g {...place}>
      {label !== null && <title>{label}</title>}
      <SceneParts parts={parts} />
    </g>
  );
}

function paint({ fill, isFaint, stroke, strokeWidth, isDashed }: SceneBox | SceneDot) {
  return {
    className: styles.shape,
    'data-fill': fill ?? undefined,
    'data-faint': isFaint === true ? '' : undefined,
    'data-stroke': stroke ?? undefined,
    strokeWidth: strokeWidth ?? 1,
    strokeDasharray: dash(isDashed),
  };
}

function dash(isDashed: boolean | undefined): string | undefined {
  return isDashed === true ? DASH.join(' ') : undefined;
}
