import { useApp } from './app-store';

/** Whether the open notebook can only be read. */
export function isReadOnly(): boolean {
  return useApp.getState().notebook?.readOnly != null;
}

/** Whether the open notebook can only be read, as a component follows it. */
export function useReadOnly(): boolean {
  return useApp(({ notebook }) => notebook?.readOnly != null);
}
