// Asks the running service with a client whose types are generated from the OpenAPI document.
import createClient from "openapi-fetch";
import type { paths } from "./types.js";

declare const process: { argv: string[] };
const client = createClient<paths>({ baseUrl: process.argv[2] });
const wages = [{ employer: "A", quarter: "2025-Q4", amount: "13000.00" }];
const right = await client.POST("/api/v1/benefit-estimates", { body: { leave_start_date: "2026-03-02", wages } });
const benefit: string | undefined = right.data?.weekly_benefit;
const wrong = await client.POST("/api/v1/benefit-estimates", { body: { leave_start_date: "2026-02-30", wages } });
const pointer: string | undefined = wrong.error?.errors?.[0]?.pointer;
const covered = await client.GET("/api/v1/coverage");
const year: number | undefined = covered.data?.years.at(-1);
console.log(JSON.stringify([benefit, pointer, year]));
