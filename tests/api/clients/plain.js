// Asks the running service with a client made in a few lines from the OpenAPI document that it serves.
const base = process.argv[2];
const { paths } = await (await fetch(`${base}/api/v1/openapi.json`)).json();
const client = {};
for (const [path, methods] of Object.entries(paths)) {
  for (const [method, { operationId }] of Object.entries(methods)) {
    client[operationId] = async ({ body, ...names }) => {
      const address = path.replace(/{(\w+)}/g, (_, name) => names[name]);
      const headers = body ? { "Content-Type": "application/json" } : {};
      const sent = { method: method.toUpperCase(), headers, body: body && JSON.stringify(body) };
      return (await fetch(base + address, sent)).json();
    };
  }
}
const wages = [{ employer: "A", quarter: "2025-Q4", amount: "13000.00" }];
const right = await client.estimateBenefit({ body: { leave_start_date: "2026-03-02", wages } });
const wrong = await client.estimateBenefit({ body: { leave_start_date: "2026-02-30", wages } });
const covered = await client.getCoverage({});
console.log(JSON.stringify([right.weekly_benefit, wrong.errors[0].pointer, covered.years.at(-1)]));
