import { useEffect, useState, type ComponentType } from 'react';

type Load<Props> = () => Promise<ComponentType<Props>>;

const resting: (() => Promise<unknown>)[] = [];

/** A component whose code comes when it is drawn for the first time; nothing stands in its place until then. */
export function whenDrawn<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = partOf(load);
  resting.push(part.load);
  return function WhenDrawn(props: Props) {
    const [Part, setPart] = useState(part.now);
    useEffect(() => {
      if (Part === null) void part.load().then((loaded) => setPart(() => loaded));
    }, [Part]);
    return Part && <Part {...props} />;
  };
}

/** A component that has nothing to show at the start: its code comes once the first frame is there. */
export function afterFirstFrame<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = partOf(load);
  resting.push(part.load);
  return function AfterFirstFrame(props: Props) {
    const [Part, setPart] = useState(part.now);
    useEffect(() => {
      if (Part === null) part.whenLoaded((loaded) => setPart(() => loaded));
    }, [Part]);
    return Part && <Part {...props} />;
  };
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

function partOf<Props>(load: Load<Props>) {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  let waiting: ((part: ComponentType<Props>) => void)[] = [];
  const take = (part: ComponentType<Props>): ComponentType<Props> => {
    loaded = part;
    waiting.forEach((tell) => tell(part));
    waiting = [];
    return part;
  };
  return {
    now: () => loaded,
    load: () => (loading ??= load().then(take)),
    whenLoaded: (tell: (part: ComponentType<Props>) => void) => {
      if (loaded) tell(loaded);
      else waiting.push(tell);
    },
  };
}
