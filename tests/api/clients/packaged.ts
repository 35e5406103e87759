// Asks the running service with the client that the project ships for TypeScript.
import { Client, RequestRefused, type Problem } from "pfml-client";

declare const process: { argv: string[] };
const client = new Client(process.argv[2]);
const wages = [{ employer: "A", quarter: "2025-Q4", amount: "13000.00" }];
const right = await client.estimateBenefit({ leave_start_date: "2026-03-02", wages });
const benefit: string = right.weekly_benefit;
const wrong = await client
  .estimateBenefit({ leave_start_date: "2026-02-30", wages })
  .catch((error: RequestRefused) => error.problem as Problem);
const pointer: string | undefined = "errors" in wrong ? wrong.errors?.[0]?.pointer : undefined;
const covered = await client.getCoverage();
const year: number | undefined = covered.years.at(-1);
console.log(JSON.stringify([benefit, pointer, year]));
