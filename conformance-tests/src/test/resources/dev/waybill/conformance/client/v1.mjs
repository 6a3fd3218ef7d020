// The official TypeScript SDK, first generation: it speaks 2025-11-25 and nothing newer.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { readPlan, walk } from './walk.mjs';

const plan = await readPlan();
if (plan.era !== 'legacy') {
  throw new Error(`the first generation knows only the older era, not ${plan.era}`);
}
const client = new Client({ name: 'official-v1', version: '1.0.0' });
const transport = plan.url
  ? new StreamableHTTPClientTransport(new URL(plan.url), { requestInit: { headers: plan.headers } })
  : new StdioClientTransport({ command: plan.command[0], args: plan.command.slice(1), env: plan.environment });
// The negotiated revision is told to the transport and kept nowhere else.
let negotiated = '';
const forHttp = transport.setProtocolVersion?.bind(transport);
transport.setProtocolVersion = (revision) => {
  negotiated = revision;
  forHttp?.(revision);
};
await walk(client, transport, plan, () => negotiated);
