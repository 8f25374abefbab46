/**
 * Every change of the tables, oldest first by name. A migration that has shipped is never edited: the next change is
 * a new file and a new line here. Kept as a list, since a folder read at run time depends on where the build lies.
 */
import type { Migration } from "kysely";
import { firstTables } from "./0001-first-tables.js";
import { schemeOfReport } from "./0002-scheme-of-a-report.js";
import { rolesAndStates } from "./0003-roles-and-states.js";
import { jobs } from "./0004-jobs.js";
import { backlog } from "./0005-backlog.js";
import { eventOrder } from "./0006-event-order.js";
import { installation } from "./0007-installation.js";
import { originsAndOffers } from "./0009-origins-and-offers.js";
import { assignments } from "./0011-assignments.js";
import { review } from "./0012-review.js";
import { checked } from "./0013-checked.js";
import { ownForms } from "./0014-own-forms.js";
import { recognisedPeople } from "./0015-recognised-people.js";
import { ended } from "./0016-ended.js";
import { evidence } from "./0021-evidence.js";
import { personOfJob } from "./0022-person-of-a-job.js";
import { reportInvitations } from "./0023-report-invitations.js";
import { processAddress } from "./0024-process-address.js";
import type { Flavour } from "./flavour.js";

export function migrations(flavour: Flavour): Record<string, Migration> {
  return {
    "0001-first-tables": firstTables(flavour),
    "0002-scheme-of-a-report": schemeOfReport(),
    "0003-roles-and-states": rolesAndStates(),
    "0004-jobs": jobs(),
    "0005-backlog": backlog(),
    "0006-event-order": eventOrder(),
    "0007-installation": installation(flavour),
    "0009-origins-and-offers": originsAndOffers(),
    "0011-assignments": assignments(flavour),
    "0012-review": review(flavour),
    "0013-checked": checked(),
    "0014-own-forms": ownForms(flavour),
    "0015-recognised-people": recognisedPeople(),
    "0016-ended": ended(),
    "0021-evidence": evidence(flavour),
    "0022-person-of-a-job": personOfJob(),
    "0023-report-invitations": reportInvitations(flavour),
    "0024-process-address": processAddress(),
  };
}
