import type { VNode } from "../html.js";
import { Button } from "./button.js";
import { Chart } from "./chart.js";
import { Checker } from "./checker.js";
import { CollapsiblePanel } from "./collapsible-panel.js";
import { ColumnSet } from "./column-set.js";
import { DatePicker, DateTimePicker, TimePicker } from "./date-picker.js";
import { Div } from "./div.js";
import { Form } from "./form.js";
import { Hr } from "./hr.js";
import { Img } from "./img.js";
import { ImgCombination } from "./img-combination.js";
import { Input } from "./input.js";
import { InteractiveContainer } from "./interactive-container.js";
import { MarkdownElement } from "./markdown-element.js";
import { MultiSelectPerson, MultiSelectStatic } from "./multi-select.js";
import { Overflow } from "./overflow.js";
import { PersonElement, PersonList } from "./person-list.js";
import { SelectPerson, SelectStatic } from "./select.js";
import { SelectImg } from "./select-img.js";
import { Table } from "./table.js";
import type { ElementProps } from "./world.js";

/** One component of Card JSON 2.0 a line. A tag that is not here shows as a red note. */
export const components: Record<string, (props: ElementProps) => VNode | null> = {
  button: Button,
  chart: Chart,
  checker: Checker,
  collapsible_panel: CollapsiblePanel,
  column_set: ColumnSet,
  date_picker: DatePicker,
  div: Div,
  form: Form,
  hr: Hr,
  img: Img,
  img_combination: ImgCombination,
  input: Input,
  interactive_container: InteractiveContainer,
  markdown: MarkdownElement,
  multi_select_person: MultiSelectPerson,
  multi_select_static: MultiSelectStatic,
  overflow: Overflow,
  person: PersonElement,
  person_list: PersonList,
  picker_datetime: DateTimePicker,
  picker_time: TimePicker,
  select_img: SelectImg,
  select_person: SelectPerson,
  select_static: SelectStatic,
  table: Table,
};
