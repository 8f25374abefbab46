import type { Component } from "../component.js";
import type { Tag } from "../tag.js";
import { button } from "./button.js";
import { chart } from "./chart.js";
import { checker } from "./checker.js";
import { collapsiblePanel } from "./collapsible-panel.js";
import { column, columnSet } from "./column-set.js";
import { datePicker, pickerDatetime, pickerTime } from "./date-pickers.js";
import { div } from "./div.js";
import { form } from "./form.js";
import { hr } from "./hr.js";
import { img } from "./img.js";
import { imgCombination } from "./img-combination.js";
import { input } from "./input.js";
import { interactiveContainer } from "./interactive-container.js";
import { markdown } from "./markdown.js";
import { overflow } from "./overflow.js";
import { person, personList } from "./person.js";
import { selectImg } from "./select-img.js";
import { multiSelectPerson, selectPerson } from "./select-person.js";
import { multiSelectStatic, selectStatic } from "./select-static.js";
import { table } from "./table.js";

/** A new component is a tag, a file and a line. */
export const COMPONENTS: Record<Tag, Component> = {
  column_set: columnSet,
  column,
  form,
  interactive_container: interactiveContainer,
  collapsible_panel: collapsiblePanel,
  div,
  markdown,
  hr,
  img,
  img_combination: imgCombination,
  person,
  person_list: personList,
  table,
  chart,
  button,
  input,
  select_static: selectStatic,
  multi_select_static: multiSelectStatic,
  select_person: selectPerson,
  multi_select_person: multiSelectPerson,
  date_picker: datePicker,
  picker_time: pickerTime,
  picker_datetime: pickerDatetime,
  checker,
  overflow,
  select_img: selectImg,
};
