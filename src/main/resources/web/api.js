// Talking to the server.

import { t } from "./i18n.js";

/** An answer that is a problem document (RFC 9457), or no answer at all. */
export class Problem extends Error {
  constructor(detail, status) {
    super(detail);
    this.status = status;
  }
}

/** The address of an operation with its query parameters; empty ones are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== "" && value != null) query.set(name, value);
  }
  return query.size ? `${path}?${query}` : path;
}

async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Problem(t("server.silent"), 0);
  }
  if (response.ok) return response.status === 204 ? null : response.json();
  let detail = t("server.status", { status: String(response.status) });
  if (response.headers.get("content-type") === "application/problem+json") {
    detail = (await response.json()).detail;
  }
  throw new Problem(detail, response.status);
}

/** GETs JSON. */
export function get(path, parameters, signal) {
  return ask(address(path, parameters), { signal, headers: { accept: "application/json" } });
}

/** POSTs a form with files. */
export function post(path, form) {
  return ask(path, { method: "POST", body: form });
}

/** DELETEs. */
export function remove(path) {
  return ask(path, { method: "DELETE" });
}

/** Follows a job until it is done or failed; `tell` hears every step. Gives the job at its end. */
export function follow(jobId, tell) {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/v1/jobs/${jobId}/events`);
    events.onmessage = (event) => {
      const job = JSON.parse(event.data);
      tell(job);
      if (job.state === "done" || job.state === "failed") {
        events.close();
        resolve(job);
      }
    };
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        reject(new Problem(t("server.lost"), 0));
      }
    };
  });
}

let description;

/**
 * What can be asked of the server: for each path with GET that its description names, its
 * parameters, each with its schema. Asked once.
 */
export async function abilities() {
  description ??= get("/api/v1/openapi.json").then(({ paths, components }) => {
    const resolved = (node, kind) => (node.$ref ? components[kind][node.$ref.split("/").pop()] : node);
    const operations = new Map();
    for (const [path, { get: operation }] of Object.entries(paths)) {
      const named = (operation?.parameters ?? []).map((parameter) => resolved(parameter, "parameters"))
        .map(({ name, schema }) => [name, resolved(schema, "schemas")]);
      if (operation) operations.set(path, new Map(named));
    }
    return operations;
  });
  return description;
}
