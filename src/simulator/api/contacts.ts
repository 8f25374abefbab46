import { z } from "zod";
import type { App } from "../app-type.js";
import type { Department, Employee } from "../workspace/staff.js";
import type { World } from "../world.js";
import { ApiFault } from "./fault.js";
import { readBody, readQuery } from "./read-body.js";

const idType = z.enum(["open_id", "union_id", "user_id"]).default("open_id");
const userQuery = z.object({
  user_id_type: idType,
  department_id_type: z.enum(["open_department_id", "department_id"]).default("open_department_id"),
});
type UserQuery = z.infer<typeof userQuery>;
const basicBatch = z.object({ user_ids: z.array(z.string()).min(1).max(10) });

/** People and departments. A field whose scope was not granted is absent, which is no error. */
export function addContacts(app: App, world: World): void {
  const find = (type: z.infer<typeof idType>, id: string) =>
    world.staff.find((person) => person[type] === id && person.available);

  app.get("/open-apis/contact/v3/users/batch", (c) => {
    const query = readQuery(c, userQuery, 40001);
    const ids = c.req.queries("user_ids") ?? [];
    if (ids.length === 0 || ids.length > 50) throw new ApiFault(40001, "param error: user_ids");
    const found = ids.map((id) => find(query.user_id_type, id)).filter((person) => person !== undefined);
    return c.json({ code: 0, msg: "success", data: { items: found.map((person) => viewUser(world, person, query)) } });
  });

  app.post("/open-apis/contact/v3/users/basic_batch", async (c) => {
    const { user_id_type } = readQuery(c, userQuery, 40001);
    const { user_ids } = await readBody(c, basicBatch, 40001);
    const found = world.staff.filter((person) => user_ids.includes(person[user_id_type]));
    const users = found.map((person) => ({ user_id: person[user_id_type], name: person.name }));
    return c.json({ code: 0, msg: "success", data: { users } });
  });

  app.get("/open-apis/contact/v3/users/:id", (c) => {
    const query = readQuery(c, userQuery, 40001);
    const id = c.req.param("id");
    const person = find(query.user_id_type, id);
    if (person !== undefined)
      return c.json({ code: 0, msg: "success", data: { user: viewUser(world, person, query) } });
    const outside = world.staff.some((each) => each[query.user_id_type] === id);
    throw outside ? new ApiFault(41050, "no user authority error") : new ApiFault(41012, "user id invalid");
  });

  app.get("/open-apis/contact/v3/departments/:id", (c) => {
    const { department_id_type } = readQuery(c, userQuery, 40001);
    const department = world.departments.find((each) => each[department_id_type] === c.req.param("id"));
    if (department === undefined) throw new ApiFault(40004, "no dept authority error");
    return c.json({ code: 0, msg: "success", data: { department: viewDepartment(world, department) } });
  });
}

function viewUser(world: World, person: Employee, { department_id_type }: UserQuery): Record<string, unknown> {
  const granted = (scope: string) => !world.missingScopes.has(scope);
  const department = world.departments.find((each) => each.open_department_id === person.department_id);
  return {
    open_id: person.open_id,
    union_id: person.union_id,
    ...(granted("contact:user.employee_id:readonly") && { user_id: person.user_id }),
    ...(granted("contact:user.base:readonly") && { name: person.name }),
    ...(granted("contact:user.department:readonly") && { department_ids: [department?.[department_id_type]] }),
    ...(granted("contact:user.employee:readonly") && {
      status: { is_activated: true, is_frozen: false, is_resigned: false },
    }),
  };
}

function viewDepartment(world: World, department: Department): Record<string, unknown> {
  const { name, ...ids } = department;
  return {
    ...(world.missingScopes.has("contact:department.base:readonly") ? {} : { name }),
    ...ids,
    parent_department_id: "0",
  };
}
