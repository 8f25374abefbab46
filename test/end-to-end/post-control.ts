/** What tests do to the simulator beyond what a person does. */
export async function postControl(url: string, path: "faults" | "clock" | "scopes", body: object): Promise<unknown> {
  const response = await fetch(`${url}/_control/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/_control/${path}: ${response.status} ${await response.text()}`);
  return await response.json();
}
