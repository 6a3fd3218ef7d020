// The TypeScript SDK 2.x, which speaks both eras on stdio and picks by the first message.
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { register } from "./tools.js";

serveStdio(() => {
  const server = new McpServer({ name: "peer", version: "0.0.0" });
  register(server);
  return server;
});
