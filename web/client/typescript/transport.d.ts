import type { Problem, Refused } from "./index.js";

export interface Options {
  /** The language of labels and messages. Default English. */
  language?: string;
  /** Headers of each request, such as an `Authorization` for a proxy. */
  headers?: Record<string, string>;
  /** The seconds to wait for an answer. Default 10. */
  timeout?: number;
  /** Another function in the place of `fetch`. */
  fetch?: typeof fetch;
}

/** An answer that is an error, with its HTTP status and its document. */
export class RequestRefused extends Error {
  readonly status: number;
  /** The problem (RFC 9457), or the refusal of the portal's route. It is null if a proxy answered. */
  readonly problem: Problem | Refused | null;
  /** The seconds to wait after too many questions. */
  readonly retryAfter: number | null;
}

/** The requests of a client. */
export class Transport {
  /**
   * @param address The address of the service, such as `https://pfml.example`.
   * @param options The language of labels and messages, headers of each request, seconds to wait, and another `fetch`.
   */
  constructor(address: string, options?: Options);
}
