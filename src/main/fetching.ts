import { session as electronSession } from 'electron';
import type { Settings } from '../contract/app-state';
import { fetchAddress } from '../desk/address/fetch-address';
import { oneProxy, noProxy, type ProxyFor, proxyOfSystem } from '../desk/address/proxy';
import type { FetchItem } from '../desk/batch/take-item';

/** Fetches pages the way that the settings say. */
export function fetching(settings: () => Settings, now: () => string): FetchItem {
  return (address, how) =>
    fetchAddress(address, { ...how, now, proxyFor: proxyOf(settings().proxy) });
}

function proxyOf(proxy: Settings['proxy']): ProxyFor {
  switch (proxy.kind) {
    case 'none':
      return noProxy;
    case 'manual':
      return oneProxy(proxy.address);
    case 'system':
      return async (address) =>
        proxyOfSystem(await electronSession.defaultSession.resolveProxy(address));
  }
}
