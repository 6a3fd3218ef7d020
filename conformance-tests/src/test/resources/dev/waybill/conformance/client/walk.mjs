// One walk through all that a server offers, the same for both generations of the official client. It prints one
// JSON object a line, `{"step": ..., "name": ..., "result": ...}` or `"error"` in place of the result, and asserts
// nothing: what came back is judged by the test that started it.
//
// The plan, as JSON on standard input:
//   era                        legacy | modern
//   url, headers               the server's address, or
//   command, environment       the server to start
//   tools                      [{name, arguments}], called in this order
//   values                     {variable: text} for the variables of resource templates and arguments of prompts
//
// Texts of the plan may hold {{name}}, the latest text field `name` of a structured result so far, and
// {{name before X}}, the part of it before the first X.

/** The most pages that a list may have: a cursor that never ends would otherwise never end the walk. */
const MOST_PAGES = 20;

/** The plan from standard input. */
export async function readPlan() {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk;
  }
  return JSON.parse(text);
}

/** Connects, walks and closes; `revision` says which one was agreed on. */
export async function walk(client, transport, plan, revision) {
  client.onerror = (error) => console.error(`the client complains: ${error.message}`);
  await client.connect(transport);
  const offered = client.getServerCapabilities() ?? {};
  say('connect', '', {
    revision: revision(),
    capabilities: offered,
    server: client.getServerVersion(),
    instructions: client.getInstructions(),
  });
  const told = new Told();
  if (offered.tools) {
    await tools(client, plan, told);
  }
  if (offered.resources) {
    await resources(client, plan, told, Boolean(offered.completions));
  }
  if (offered.prompts) {
    await prompts(client, plan, told, Boolean(offered.completions));
  }
  // Its own hanging up is told to it as a broken stream.
  client.onerror = undefined;
  await client.close();
  say('closed', '', {});
}

async function tools(client, plan, told) {
  await list('tools/list', 'tools', (page) => client.listTools(page));
  for (const call of plan.tools) {
    const filled = told.fill(call.arguments);
    const result = await step('tools/call', call.name, () => client.callTool({ name: call.name, arguments: filled }));
    told.hear(result?.structuredContent);
  }
}

async function resources(client, plan, told, completes) {
  const listed = await list('resources/list', 'resources', (page) => client.listResources(page));
  const templates = await list('resources/templates/list', 'resourceTemplates', (page) =>
    client.listResourceTemplates(page),
  );
  const uris = listed.map((resource) => resource.uri);
  for (const { uriTemplate } of templates) {
    const values = {};
    for (const variable of variables(uriTemplate)) {
      values[variable] = told.fill(plan.values[variable]);
      if (completes) {
        await complete(client, { type: 'ref/resource', uri: uriTemplate }, variable, values[variable]);
      }
    }
    uris.push(uriTemplate.replace(/\{([^}]+)\}/g, (_, variable) => encodeURIComponent(values[variable])));
  }
  for (const uri of uris) {
    await step('resources/read', uri, () => client.readResource({ uri }));
  }
}

async function prompts(client, plan, told, completes) {
  const listed = await list('prompts/list', 'prompts', (page) => client.listPrompts(page));
  for (const prompt of listed) {
    const filled = {};
    for (const argument of prompt.arguments ?? []) {
      filled[argument.name] = told.fill(plan.values[argument.name]);
      if (completes) {
        await complete(client, { type: 'ref/prompt', name: prompt.name }, argument.name, filled[argument.name]);
      }
    }
    await step('prompts/get', prompt.name, () => client.getPrompt({ name: prompt.name, arguments: filled }));
  }
}

/** Asks for the values that begin as the wanted one does. */
async function complete(client, ref, name, wanted) {
  const value = wanted.slice(0, Math.ceil(wanted.length / 2));
  await step('completion/complete', `${ref.uri ?? ref.name} ${name}`, () =>
    client.complete({ ref, argument: { name, value } }),
  );
}

/** All pages of a list. */
async function list(method, field, page) {
  const all = [];
  let cursor;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const result = await step(method, '', () => page(cursor ? { cursor } : undefined));
    all.push(...(result?.[field] ?? []));
    cursor = result?.nextCursor;
    if (!cursor) {
      return all;
    }
  }
  throw new Error(`${method} has more than ${MOST_PAGES} pages`);
}

/** Does one thing and prints what came of it; a refusal is a line too, and the walk goes on. */
async function step(method, name, action) {
  try {
    const result = await action();
    say(method, name, result);
    return result;
  } catch (error) {
    console.log(JSON.stringify({ step: method, name, error: { code: error.code ?? '', message: error.message } }));
    return undefined;
  }
}

function say(method, name, result) {
  console.log(JSON.stringify({ step: method, name, result }));
}

function variables(uriTemplate) {
  return [...uriTemplate.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
}

/** The structured results so far, newest first. */
class Told {
  #results = [];

  hear(structured) {
    if (structured) {
      this.#results.unshift(structured);
    }
  }

  /** The same value with every placeholder filled in. */
  fill(value) {
    if (value === undefined) {
      throw new Error('the plan has no value for this');
    }
    return JSON.parse(
      JSON.stringify(value).replace(/\{\{(\w+)(?: before (.))?\}\}/g, (_, name, end) => {
        const text = this.#latest(name);
        return JSON.stringify(end ? text.split(end)[0] : text).slice(1, -1);
      }),
    );
  }

  #latest(name) {
    const found = this.#results.find((result) => typeof result[name] === 'string');
    if (!found) {
      throw new Error(`no result so far has a text field ${name}`);
    }
    return found[name];
  }
}
