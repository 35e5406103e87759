// Calls the running service with types that openapi-typescript writes from the OpenAPI document.
import createClient from "openapi-fetch";
import type { components, paths } from "./types.js";

declare const process: { argv: string[] };
type Question = components["schemas"]["BenefitQuestion"];
const client = createClient<paths>({ baseUrl: process.argv[2] });
const bakery = { employer: "Bakery", quarter: "2025-Q4", amount: "13000.00" };
const school = { employer: "School", quarter: "2025-Q3", amount: "5000.00" };
const question: Question = { leave_start_date: "2026-03-02", wages: [bakery] };
const later: Question = { ...question, leave_start_date: "2030-03-04" };

const right = await client.POST("/api/v1/benefit-estimates", { body: question });
const estimated: string | undefined = right.data?.weekly_benefit;

const wrong = await client.POST("/api/v1/benefit-estimates", { body: later });
const refused = [wrong.error?.status, wrong.error?.type, wrong.error?.last_day];

const items = [{ id: "first", ...question }, { id: "second", ...later }];
const batch = await client.POST("/api/v1/benefit-estimates/batch", { body: { items } });
const results = batch.data?.results.map((each) => [
  each.id,
  each.kind === "estimate" ? each.estimate.weekly_benefit : each.problem.type,
]);

const notice = { average_weekly_wage: "1000.00", weekly_benefit: "688.37", deductions: "100.00", leave_start_date: "2026-03-02" };
const check = await client.POST("/api/v1/award-checks", {
  body: { notice, question: { ...question, wages: [bakery, school] } },
});
const codes: string | string[] | undefined = check.data?.reasons[0]?.code;

console.log(JSON.stringify({ estimated, refused, results, codes }));
