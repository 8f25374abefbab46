import type { Person } from "../control-types.js";
import { fixedId } from "../ids.js";

export interface Employee extends Person {
  readonly union_id: string;
  readonly user_id: string;
  readonly email: string;
  readonly department_id: string;
  readonly tenant_key: string;
  /** Within the app's availability and contact range; sending to anybody else is 230013. */
  available: boolean;
  /** Why a message to this person is refused though they are within the range. */
  standing?: Standing;
}

/** The bot was stopped by the person, is muted or blocked by them, or they left. */
export type Standing = "stopped" | "blocked" | "resigned";

export interface Department {
  readonly open_department_id: string;
  readonly department_id: string;
  readonly name: string;
}

/** A person to be played. */
export interface NewPerson {
  readonly name: string;
  readonly department: string;
  /** A word for the page. */
  readonly role: string;
  /** CSS colour of the picture. */
  readonly color: string;
  /** Of another company than the app: a guest (the app's own). */
  readonly tenant?: string;
  /** Within the availability and contact range (true). */
  readonly available?: boolean;
}

const PEOPLE: readonly NewPerson[] = [
  { name: "林经办", department: "示例局财务科", role: "经办人", color: "#3370ff", available: true },
  { name: "周业务", department: "示例局项目科", role: "业务科室", color: "#00b96b", available: true },
  { name: "吴业务", department: "示例局服务中心", role: "业务科室", color: "#14c0ff", available: true },
  { name: "郑分管", department: "示例局领导", role: "分管领导", color: "#ff8800", available: true },
  { name: "王管理", department: "示例局办公室", role: "管理员", color: "#7f3bf5", available: true },
  { name: "冯范围外", department: "示例局借调", role: "不在可用范围", color: "#8f959e", available: false },
];

/** What a person's ids follow from. */
export interface Identity {
  readonly tenantKey: string;
  /** An open_id belongs to one person and one app; null: an app of no name, for which it is the same in every run. */
  readonly appId: string | null;
}

export function openIdOf(name: string, appId: string | null): string {
  return fixedId("ou_", appId === null ? `open ${name}` : `open ${name} ${appId}`);
}

/** Staff with the same ids in every run; plainly invented unless given. */
export function inventStaff({ tenantKey, appId }: Identity, people: readonly NewPerson[] = PEOPLE): Employee[] {
  return people.map(({ tenant = tenantKey, ...person }, index) => ({
    available: true,
    ...person,
    tenant_key: tenant,
    open_id: openIdOf(person.name, appId),
    union_id: fixedId("on_", `union ${person.name}`),
    user_id: fixedId("", `user ${person.name}`).slice(0, 8),
    email: `staff${index + 1}@example.invalid`,
    department_id: fixedId("od-", person.department),
  }));
}

export function departmentsOf(staff: readonly Employee[]): Department[] {
  const names = [...new Set(staff.map((person) => person.department))];
  return names.map((name) => ({
    open_department_id: fixedId("od-", name),
    department_id: fixedId("", name).slice(0, 16),
    name,
  }));
}
