import type { Chosen } from '../../search/find.ts';
import { filterNames } from './filter-names.ts';
import type { Search } from './open-search.ts';

const titles = { type: 'Type', topic: 'Topic', framework: 'Framework' } as const;

/** Made once: what there is to choose from does not depend on what is found. */
export function drawFilters(filters: HTMLElement, values: Search['filters'], chosen: Chosen): void {
  if (filters.childElementCount > 0) return;
  filters.replaceChildren(
    ...filterNames
      .filter((name) => values[name].length > 0)
      .map((name) => {
        const select = document.createElement('select');
        select.name = name;
        select.append(
          new Option('Any', ''),
          ...values[name].map((value) => new Option(value, value, false, chosen[name] === value)),
        );
        const label = document.createElement('label');
        label.append(titles[name], select);
        return label;
      }),
  );
  for (const name of filterNames) delete filters.dataset[name];
}
