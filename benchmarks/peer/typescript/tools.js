// Waybill's own list of tools, the very file that it serves, as calls of zod: what somebody who writes a server with
// these SDKs would have written by hand. The conversion is a walk over 15 KB and costs well under a millisecond.
import { readFileSync } from "node:fs";
import { z } from "zod";

const LIST = new URL(
  "../../../tool-catalog/src/main/resources/dev/waybill/catalog/catalogue/tools.json",
  import.meta.url,
);

/** The list as it is served. */
export const tools = JSON.parse(readFileSync(LIST, "utf8"));

/** Registers every tool with a server of either SDK; a call answers nothing of use. */
export function register(server) {
  for (const tool of tools) {
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        inputSchema: schema(tool.inputSchema),
        outputSchema: schema(tool.outputSchema),
        annotations: tool.annotations,
      },
      () => ({ content: [{ type: "text", text: "{}" }], isError: true }),
    );
  }
}

function schema(json) {
  const plain = shape(json);
  return json.description === undefined ? plain : plain.describe(json.description);
}

function shape(json) {
  if (json.enum !== undefined) {
    return z.enum(json.enum);
  }
  switch (json.type) {
    case "string":
      return between(z.string(), json.minLength, json.maxLength);
    case "integer":
      return between(z.int(), json.minimum, json.maximum);
    case "boolean":
      return z.boolean();
    case "array":
      return between(z.array(schema(json.items)), json.minItems, json.maxItems);
    case "object":
      return z.strictObject(properties(json));
    default:
      throw new Error(`tools.json has a type that this peer does not know: ${json.type}`);
  }
}

function properties(json) {
  const required = new Set(json.required ?? []);
  return Object.fromEntries(
    Object.entries(json.properties ?? {}).map(([name, value]) => [
      name,
      required.has(name) ? schema(value) : schema(value).optional(),
    ]),
  );
}

function between(type, least, most) {
  const bounded = least === undefined ? type : type.min(least);
  return most === undefined ? bounded : bounded.max(most);
}
