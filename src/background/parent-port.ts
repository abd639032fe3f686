/** The end of the channel that Electron gives a utility process. */
export interface ParentPort<Request, Reply> {
  on(event: 'message', listener: (message: { readonly data: Request }) => void): void;
  postMessage(reply: Reply): void;
}

/** The channel to main. Throws in any other process. */
export function parentPort<Request, Reply>(): ParentPort<Request, Reply> {
  const { parentPort: port } = process as unknown as {
    readonly parentPort?: ParentPort<Request, Reply>;
  };
  if (!port) throw new Error('The background entry runs only as a utility process of Electron.');
  return port;
}
