// The TypeScript SDK 1.x: protocol version 2025-11-25 on stdio.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { register } from "./tools.js";

const server = new McpServer({ name: "peer", version: "0.0.0" });
register(server);
await server.connect(new StdioServerTransport());
