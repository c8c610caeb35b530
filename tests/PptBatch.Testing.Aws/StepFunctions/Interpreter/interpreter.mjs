// Runs state machines as they are exported, with an interpreter that is not ours: npm's aws-local-stepfunctions.
// Tasks call functions through Lambda's Invoke API, as Step Functions does. What the interpreter lacks is added here and marked SHIM:
// Distributed Map with ItemReader and ResultWriter, and redriving.
// Commands are lines of JSON on standard input, answers are lines on standard output. Usage: node interpreter.mjs NODE_MODULES
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

// Node 22 has it; the interpreter needs it.
Promise.withResolvers ??= function () {
  let resolve, reject;
  const promise = new Promise((yes, no) => { resolve = yes; reject = no; });
  return { promise, resolve, reject };
};

const load = file => import(pathToFileURL(path.join(process.argv[2], file)));
const { StateMachine, ExecutionAbortedError } = await load("aws-local-stepfunctions/build/main.node.esm.js");
const validator = (await load("asl-validator/dist/src/validator.js")).default;
const executions = new Map();

class Execution {
  constructor({ definition, input, lambda, objects, retryMilliseconds, waitMilliseconds, arn }) {
    Object.assign(this, { definition, input, lambda, objects, retryMilliseconds, waitMilliseconds, arn });
    this.succeeded = new Map();
    this.trace = [];
    this.largestState = 0;
    this.mostAtOnce = 0;
  }

  start() {
    return this.run(this.definition.StartAt, this.input);
  }

  // SHIM: starts anew at the state that failed, with its input; what succeeded inside it is not called again.
  redrive() {
    this.redriven = true;
    return this.run(this.last.name, this.last.input);
  }

  async run(startAt, input) {
    const states = Object.fromEntries(Object.entries(this.definition.States).map(([name, state]) => [name, undistributed(state)]));
    const checks = this.redriven ? { validationOptions: { noValidate: true } } : {};
    const machine = new StateMachine({ ...this.definition, StartAt: startAt, States: states }, checks);
    const execution = machine.run(input, this.options());
    this.abort = execution.abort;
    const watching = this.watch(execution.eventLogs);
    try {
      const output = await execution.result;
      await watching;
      return this.ended({ status: "SUCCEEDED", output });
    } catch (error) {
      if (error instanceof ExecutionAbortedError) {
        return this.ended({ status: "ABORTED" });
      }
      const cause = error.cause ?? error;
      return this.ended({ status: "FAILED", error: cause.name, cause: cause.message });
    }
  }

  ended(answer) {
    return { ...answer, trace: this.trace, largestState: this.largestState, mostAtOnce: this.mostAtOnce };
  }

  options() {
    const handlers = {};
    const retries = {};
    const waits = {};
    for (const [name, state] of Object.entries(this.definition.States)) {
      if (state.Type === "Wait") {
        waits[name] = this.waitMilliseconds;
      }
      if (state.Type === "Task") {
        handlers[name] = parameters => this.invoke(name, parameters);
        retries[name] = this.retryMilliseconds;
      }
      if (state.ItemProcessor?.ProcessorConfig?.Mode === "DISTRIBUTED") {
        handlers[name] = input => this.distribute(state, input);
      }
      for (const inner of Object.keys(state.ItemProcessor?.States ?? {})) {
        handlers[inner] = parameters => this.invoke(inner, parameters);
        retries[inner] = this.retryMilliseconds;
      }
    }
    return {
      overrides: { taskResourceLocalHandlers: handlers, retryIntervalOverrides: retries, waitTimeOverrides: waits },
      context: { Execution: { Id: this.arn } },
    };
  }

  async watch(events) {
    for await (const { type, state, index } of events) {
      if (state) {
        this.largestState = Math.max(this.largestState, size(state.input), size(state.output));
      }
      if (type === "StateEntered" && index === undefined) {
        this.last = { name: state.name, input: state.input };
        this.trace.push(state.name);
      }
    }
  }

  // As the optimized integration lambda:invoke does it, with the errors that it names.
  async invoke(state, { FunctionName, Payload }) {
    const key = state + JSON.stringify(Payload);
    if (this.redriven && this.succeeded.has(key)) {
      return this.succeeded.get(key);
    }
    const answer = await fetch(new URL(`/2015-03-31/functions/${encodeURIComponent(FunctionName)}/invocations`, this.lambda), {
      method: "POST", headers: { "X-Amz-Invocation-Type": "RequestResponse" }, body: JSON.stringify(Payload),
    });
    const text = await answer.text();
    if (!answer.ok) {
      const type = (answer.headers.get("x-amzn-errortype") ?? "").split(":")[0];
      throw named(`Lambda.${type || "ServiceException"}`, text);
    }
    if (answer.headers.has("x-amz-function-error")) {
      const { errorType, errorMessage } = JSON.parse(text);
      throw named(errorType ?? "Lambda.Unknown", errorMessage ?? text);
    }
    const result = { ExecutedVersion: "$LATEST", Payload: JSON.parse(text), StatusCode: 200 };
    this.succeeded.set(key, result);
    return result;
  }

  // SHIM for ItemReader, the child executions and ResultWriter. The interpreter itself evaluates every template and runs every child.
  async distribute(state, input) {
    const from = await evaluate(state.ItemReader.Parameters, input);
    const to = await evaluate(state.ResultWriter.Parameters, input);
    const items = await (await fetch(this.object(from.Bucket, from.Key))).json();
    const item = {
      Type: "Map", ItemsPath: "$.items", ItemSelector: state.ItemSelector, End: true,
      ItemProcessor: { StartAt: state.ItemProcessor.StartAt, States: state.ItemProcessor.States },
    };
    const child = new StateMachine({ StartAt: "Item", States: { Item: item } });
    const good = [], bad = [];
    let next = 0, atOnce = 0;
    const work = async () => {
      while (next < items.length) {
        const value = items[next++];
        this.mostAtOnce = Math.max(this.mostAtOnce, ++atOnce);
        try {
          good.push({ Input: value, Output: (await child.run({ items: [value] }, this.options()).result)[0], Status: "SUCCEEDED" });
        } catch (error) {
          bad.push({ Input: value, Error: (error.cause ?? error).name, Status: "FAILED" });
        }
        atOnce--;
      }
    };
    await Promise.all(Array.from({ length: state.MaxConcurrency }, work));
    for (const [name, value] of [["SUCCEEDED_0.json", good], ["FAILED_0.json", bad]]) {
      await fetch(this.object(to.Bucket, `${to.Prefix}/${name}`), { method: "PUT", body: JSON.stringify(value) });
    }
    if (100 * bad.length > state.ToleratedFailurePercentage * items.length) {
      throw named("States.ExceedToleratedFailureThreshold", `${bad.length} of ${items.length} failed: ${bad[0].Error}`);
    }
    return { ResultWriterDetails: to };
  }

  object(bucket, key) {
    return new URL(`/objects?${new URLSearchParams({ bucket, key })}`, this.objects);
  }
}

function undistributed(state) {
  if (state.ItemProcessor?.ProcessorConfig?.Mode !== "DISTRIBUTED") {
    return state;
  }
  return {
    Type: "Task", Resource: "arn:aws:lambda:us-east-1:123456789012:function:shim", TimeoutSeconds: 86400,
    ResultPath: state.ResultPath, Next: state.Next,
  };
}

async function evaluate(template, input) {
  return new StateMachine({ StartAt: "Pass", States: { Pass: { Type: "Pass", Parameters: template, End: true } } }).run(input).result;
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

function size(value) {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

async function answer(command) {
  switch (command.do) {
    case "validate": {
      const { isValid, errorsText } = validator(command.definition, { checkPaths: true, checkArn: true });
      return { isValid, errors: isValid ? "" : errorsText("\n") };
    }
    case "start":
      executions.set(command.arn, new Execution(command));
      return executions.get(command.arn).start();
    case "redrive":
      return executions.get(command.arn).redrive();
    case "stop":
      executions.get(command.arn).abort();
      return {};
  }
}

createInterface({ input: process.stdin }).on("line", async line => {
  const command = JSON.parse(line);
  const said = await answer(command).catch(error => ({ status: "FAILED", error: error.name, cause: error.message }));
  process.stdout.write(`${JSON.stringify({ id: command.id, ...said })}\n`);
}).on("close", () => process.exit(0));
