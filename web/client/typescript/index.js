// `python .build/openapi.py` writes this file from the OpenAPI document.

export class RequestRefused extends Error {
  constructor(status, problem, retryAfter) {
    super(`${status} ${problem?.detail ?? problem?.message ?? ""}`.trim());
    this.name = "RequestRefused";
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export class Client {
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

  async #sent(path, question, query = {}) {
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

  estimateBenefit(question) {
    return this.#sent("/api/v1/benefit-estimates", question);
  }

  estimateBenefitBatch(question) {
    return this.#sent("/api/v1/benefit-estimates/batch", question);
  }

  estimateContribution(question) {
    return this.#sent("/api/v1/contribution-estimates", question);
  }

  compareContributions(question) {
    return this.#sent("/api/v1/contribution-comparisons", question);
  }

  estimateWithholding(question) {
    return this.#sent("/api/v1/withholdings", question);
  }

  findExcessWithholding(question) {
    return this.#sent("/api/v1/excess-withholdings", question);
  }

  checkAward(question) {
    return this.#sent("/api/v1/award-checks", question);
  }

  calculateFinancialEligibility(question) {
    return this.#sent("/v1/financial-eligibility", question);
  }

  calculateEligibility(question) {
    return this.#sent("/api/v1/financial-eligibility", question);
  }

  getIndex() {
    return this.#sent("/api/v1");
  }

  getParameters(query) {
    return this.#sent("/api/v1/parameters", undefined, query);
  }

  getParameter(name) {
    return this.#sent(`/api/v1/parameters/${encodeURIComponent(name)}`);
  }

  getCoverage() {
    return this.#sent("/api/v1/coverage");
  }

  getExamples() {
    return this.#sent("/api/v1/examples");
  }
}
