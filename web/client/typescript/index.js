// `python .build/openapi.py` writes this file from the OpenAPI document.

import { Transport } from "./transport.js";

export { RequestRefused } from "./transport.js";

export class Client extends Transport {
  estimateBenefit(question) {
    return this._sent("/api/v1/benefit-estimates", question);
  }

  estimateBenefitBatch(question) {
    return this._sent("/api/v1/benefit-estimates/batch", question);
  }

  estimateContribution(question) {
    return this._sent("/api/v1/contribution-estimates", question);
  }

  compareContributions(question) {
    return this._sent("/api/v1/contribution-comparisons", question);
  }

  estimateWithholding(question) {
    return this._sent("/api/v1/withholdings", question);
  }

  findExcessWithholding(question) {
    return this._sent("/api/v1/excess-withholdings", question);
  }

  checkAward(question) {
    return this._sent("/api/v1/award-checks", question);
  }

  calculateFinancialEligibility(question) {
    return this._sent("/v1/financial-eligibility", question);
  }

  calculateEligibility(question) {
    return this._sent("/api/v1/financial-eligibility", question);
  }

  getIndex() {
    return this._sent("/api/v1");
  }

  getParameters(query) {
    return this._sent("/api/v1/parameters", undefined, query);
  }

  getParameter(name) {
    return this._sent(`/api/v1/parameters/${encodeURIComponent(name)}`);
  }

  getCoverage() {
    return this._sent("/api/v1/coverage");
  }

  getExamples() {
    return this._sent("/api/v1/examples");
  }
}
