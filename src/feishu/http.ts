/**
 * The HTTP client under the SDK. The SDK's own has no timeout, lets HTTP 200 with a code ≠ 0 pass as success (an upload even
 * loses the code) and throws errors that hold token and secret. Here every failure leaves as a DeliveryError and nothing else does.
 */
import { Readable } from "node:stream";
import type { HttpInstance, HttpRequestOptions } from "@larksuiteoapi/node-sdk";
import axios, { AxiosError, type AxiosResponse } from "axios";
import { z } from "zod";
import { classifyRefusal, classifySilence } from "./error-class.js";
import { createWayOut } from "./way-out.js";

const MOST_ANSWER_BYTES = 5 * 1024 * 1024;
/** The platform sends files of at most 100 MB; whoever reads one counts for themselves. */
const MOST_FILE_BYTES = 100 * 1024 * 1024;
/** A file needs longer than a message, within the same idea: not for ever. */
const UPLOAD_FACTOR = 6;
/** Of an answer to a download that is no file. */
const MOST_REFUSAL_BYTES = 64 * 1024;

/** For the open API. `timeout` in milliseconds for the whole call. Resolves with the unwrapped body, as the SDK expects. `heard`: the Date header of each success. */
export function createApiHttp(timeout: number, heard: (date: string) => void = () => undefined): HttpInstance {
  return createHttp(timeout, (response) => {
    const date = z.string().safeParse(response.headers.date);
    if (date.success) heard(date.data);
    mustSucceed(response);
  });
}

/** For the long connection's address request: its codes are the WSClient's to judge, so they pass. */
export function createPlainHttp(timeout: number): HttpInstance {
  return createHttp(timeout, () => undefined);
}

function createHttp(timeout: number, check: (response: AxiosResponse) => void): HttpInstance {
  // No redirects: the platform uses none, and a token must not travel to another host.
  const agent = createWayOut();
  const http = axios.create({
    ...{ maxRedirects: 0, maxContentLength: MOST_ANSWER_BYTES },
    ...{ proxy: false as const, httpAgent: agent, httpsAgent: agent },
  });
  const request: HttpInstance["request"] = async (options) => {
    // A signal, since axios' own timeout only counts idle time: a peer that dribbles would never be given up.
    const signal = AbortSignal.timeout(limitOf(options, timeout));
    const room = options.responseType === "stream" ? { maxContentLength: MOST_FILE_BYTES } : {};
    const response = await http.request({ ...options, ...room, signal }).catch(rethrow);
    check(response);
    return options.$return_headers ? { data: response.data, headers: response.headers } : response.data;
  };
  return {
    request,
    get: (url, options) => request({ ...options, url, method: "get" }),
    delete: (url, options) => request({ ...options, url, method: "delete" }),
    head: (url, options) => request({ ...options, url, method: "head" }),
    options: (url, options) => request({ ...options, url, method: "options" }),
    post: (url, data, options) => request({ ...options, url, data, method: "post" }),
    put: (url, data, options) => request({ ...options, url, data, method: "put" }),
    patch: (url, data, options) => request({ ...options, url, data, method: "patch" }),
  };
}

function limitOf(options: HttpRequestOptions<unknown>, timeout: number): number {
  const multipart = String(options.headers?.["Content-Type"] ?? "").startsWith("multipart/");
  return multipart || options.responseType === "stream" ? timeout * UPLOAD_FACTOR : timeout;
}

const answerShape = z.looseObject({
  code: z.number(),
  msg: z.string().optional(),
  error: z.looseObject({ log_id: z.string().optional() }).optional(),
});

function mustSucceed(response: AxiosResponse): void {
  // A download: its errors come with an HTTP status.
  if (response.config.responseType === "stream") return;
  const read = answerShape.safeParse(response.data);
  if (!read.success) throw classifySilence("malformed", `HTTP ${response.status}`);
  if (read.data.code !== 0) throw refused(response);
}

async function rethrow(error: unknown): Promise<never> {
  throw asDeliveryError(error instanceof AxiosError ? await withText(error) : error);
}

/** A refused download comes as a stream too: its code is read, so that an outdated token is known as one. */
async function withText(error: AxiosError): Promise<AxiosError> {
  const { response } = error;
  if (response === undefined || response.config.responseType !== "stream") return error;
  response.data = await refusalIn(response.data).catch(() => null);
  return error;
}

async function refusalIn(stream: unknown): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (!(stream instanceof Readable)) return null;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunks.at(-1)?.length ?? 0;
    if (size > MOST_REFUSAL_BYTES) return null;
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function asDeliveryError(error: unknown): Error {
  if (!(error instanceof AxiosError)) return classifySilence("network", error instanceof Error ? error.name : "");
  if (error.response !== undefined) return refused(error.response);
  if (
    error.code === AxiosError.ERR_CANCELED ||
    error.code === AxiosError.ETIMEDOUT ||
    error.code === AxiosError.ECONNABORTED
  ) {
    return classifySilence("timeout");
  }
  return classifySilence("network", error.code ?? "");
}

function refused(response: AxiosResponse): Error {
  const read = answerShape.safeParse(response.data);
  const reset = z.string().safeParse(response.headers["x-ogw-ratelimit-reset"]);
  return classifyRefusal({
    status: response.status,
    code: read.success ? read.data.code : null,
    msg: read.success ? read.data.msg : undefined,
    logId: read.success ? read.data.error?.log_id : undefined,
    resetSeconds: reset.success ? reset.data : undefined,
  });
}
