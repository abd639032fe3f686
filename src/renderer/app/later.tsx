import { useEffect, useState, type ComponentType } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

const resting: (() => Promise<unknown>)[] = [];

/** A component whose code comes when it is drawn for the first time; nothing stands in its place until then. */
export function whenDrawn<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = partOf(load);
  return standInFor(part, part.load);
}

/** A component that has nothing to show at the start: its code comes once the first frame is there. */
export function afterFirstFrame<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = partOf(load);
  return standInFor(part, () => part.loaded);
}

/** Loads what the first frame did without, in the page's spare time. Call once something is shown. */
export function loadTheRest(): void {
  const next = (): void => {
    const load = resting.shift();
    if (load) requestIdleCallback(() => void load().then(next), { timeout: LATEST });
  };
  next();
}

/** Milliseconds after which the rest comes even to a page that is never idle. */
const LATEST = 500;

interface Part<Props> {
  readonly now: () => ComponentType<Props> | null;
  readonly load: Load<Props>;
  /** Comes back once somebody has had it loaded. */
  readonly loaded: Promise<ComponentType<Props>>;
}

function partOf<Props>(load: Load<Props>): Part<Props> {
  let now: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  let tell: (part: ComponentType<Props>) => void = () => undefined;
  const loaded = new Promise<ComponentType<Props>>((resolve) => {
    tell = resolve;
  });
  const take = (part: ComponentType<Props>): ComponentType<Props> => {
    now = part;
    tell(part);
    return part;
  };
  const loadOnce = () => (loading ??= load().then(take));
  resting.push(loadOnce);
  return { now: () => now, load: loadOnce, loaded };
}

/** Draws a part as soon as `come` has brought it, and nothing before. */
function standInFor<Props extends object>(
  part: Part<Props>,
  come: Load<Props>,
): ComponentType<Props> {
  return function StandIn(props: Props) {
    const [Loaded, setLoaded] = useState(part.now);
    useEffect(() => {
      if (Loaded === null) void come().then((loaded) => setLoaded(() => loaded));
    }, [Loaded]);
    return Loaded && <Loaded {...props} />;
  };
}
