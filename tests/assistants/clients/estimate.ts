// Calls one tool with an official SDK, of a server at an address or of one that a command starts.
import { Client, StdioClientTransport, StreamableHTTPClientTransport } from "./sdk.js";

declare const process: { argv: string[]; env: Record<string, string> };
const [place, ...args] = process.argv.slice(2);
const connection = place.startsWith("http://")
  ? new StreamableHTTPClientTransport(new URL(place))
  : new StdioClientTransport({ command: place, args, env: process.env });
const client = new Client({ name: "proof", version: "1" });
await client.connect(connection);

const { tools } = await client.listTools();
const wages = [{ quarter: "2025-Q4", amount: "13000.00" }];
const right = await client.callTool({ name: "estimate_benefit", arguments: { leave_start_date: "2026-03-02", wages } });
const wrong = await client.callTool({ name: "estimate_benefit", arguments: { leave_start_date: "2026-02-30", wages } });
const estimate = right.structuredContent as { weekly_benefit: string };
const advice = (wrong.content as { text: string }[])[0].text;
await client.close();
console.log(JSON.stringify([tools.map((tool) => tool.name), estimate.weekly_benefit, wrong.isError, advice]));
