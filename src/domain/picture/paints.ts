import type { Paint } from './scene';

/** The colours of pictures that are saved: those of the light theme, whatever the window wears. */
export const LIGHT_PAINTS: Readonly<Record<Paint, string>> = {
  ink: '#1c1b19',
  muted: '#625e56',
  line: '#e4e0d8',
  'line-strong': '#908a7e',
  accent: '#1f5f8b',
  paper: '#fbfaf7',
  plain: '#6b665c',
  sun: '#946c00',
  apricot: '#b4540f',
  rose: '#bb3157',
  violet: '#6a48bf',
  sky: '#1f6ba8',
  leaf: '#3d7a22',
};

/** The families of a face, from the one that Dateline brings along to what every machine has. */
export const FACES = {
  sans: "'Inter Variable', Inter, 'Noto Naskh Arabic Variable', system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif",
  serif:
    "'Source Serif 4 Variable', 'Source Serif 4', 'Noto Naskh Arabic Variable', Georgia, 'Times New Roman', serif",
} as const;

/** Opacity of a faint fill. */
export const FAINT = 0.2;
/** Lengths of strokes and gaps of a dashed line, in pixels. */
export const DASH: readonly [number, number] = [2.5, 2];
