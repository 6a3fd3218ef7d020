// The official TypeScript SDK, second generation: it speaks both eras, and here the one that the plan pins.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { readPlan, walk } from './walk.mjs';

const negotiation = { modern: { mode: { pin: '2026-07-28' } }, legacy: { mode: 'legacy' } };

const plan = await readPlan();
if (!negotiation[plan.era]) {
  throw new Error(`no such era: ${plan.era}`);
}
const client = new Client(
  { name: 'official-v2', version: '1.0.0' },
  { versionNegotiation: negotiation[plan.era] },
);
const transport = plan.url
  ? new StreamableHTTPClientTransport(new URL(plan.url), { requestInit: { headers: plan.headers } })
  : new StdioClientTransport({ command: plan.command[0], args: plan.command.slice(1), env: plan.environment });
await walk(client, transport, plan, () => client.getNegotiatedProtocolVersion());
