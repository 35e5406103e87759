// Sends questions over HTTP, and reads the answers.

export class RequestRefused extends Error {
  constructor(status, problem, retryAfter) {
    super(`${status} ${problem?.detail ?? problem?.message ?? ""}`.trim());
    this.name = "RequestRefused";
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export class Transport {
  #address;
  #headers;
  #timeout;
  #fetch;

  constructor(address, { language = "en", headers = {}, timeout = 10, fetch = globalThis.fetch } = {}) {
    this.#address = address.replace(/\/+$/, "");
    this.#headers = { Accept: "application/json", "Accept-Language": language, ...headers };
    this.#timeout = timeout;
    this.#fetch = fetch;
  }

  async _sent(path, question, query = {}) {
    const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value != null)).toString();
    const asks = question !== undefined;
    const response = await this.#fetch.call(undefined, this.#address + path + (given && `?${given}`), {
      method: asks ? "POST" : "GET",
      headers: asks ? { ...this.#headers, "Content-Type": "application/json" } : this.#headers,
      body: asks ? JSON.stringify(question) : undefined,
      signal: AbortSignal.timeout(this.#timeout * 1000),
    });
    if (response.ok) {
      return response.json();
    }
    const wait = Number.parseInt(response.headers.get("Retry-After"), 10);
    throw new RequestRefused(response.status, await response.json().catch(() => null), wait || null);
  }
}
