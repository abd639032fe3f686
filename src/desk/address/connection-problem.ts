import type { AddressProblem } from '../../domain/article/address-problem';

const OFFLINE = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'ERR_INTERNET_DISCONNECTED']);
const UNKNOWN = new Set(['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA']);
const SLOW = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/;

/** What an error of a connection says of its host. */
export function connectionProblem(error: unknown): AddressProblem {
  const code = codeOf(error);
  if (error instanceof Error && /proxy/i.test(error.message)) return { kind: 'proxy', code };
  if (OFFLINE.has(code)) return { kind: 'offline' };
  if (UNKNOWN.has(code)) return { kind: 'unknownHost' };
  if (SLOW.has(code)) return { kind: 'tooSlow' };
  return CERTIFICATE.test(code) ? { kind: 'certificate', code } : { kind: 'noAnswer', code };
}

/** What an error of a connection to a proxy says: it is the proxy that is not there, not the host behind it. */
export function proxyProblem(error: unknown): AddressProblem {
  const problem = connectionProblem(error);
  if (problem.kind === 'noAnswer') return { kind: 'proxy', code: problem.code };
  return problem.kind === 'unknownHost' ? { kind: 'proxy', code: codeOf(error) } : problem;
}

/** The innermost code: several addresses of a host fail together, and undici wraps what it got. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? error.name : codeOf(error.cause);
}
