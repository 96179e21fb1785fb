import type { Field } from './contract.ts';
import { frameworks, inspectionTypes } from './vocabularies.ts';

/** The columns that say whose inspection a row belongs to; every contract has them. */
export const providerFields = {
  provider: {
    title: 'Provider',
    description: 'The authority whose services were inspected.',
    type: 'text',
    required: true,
    aliases: ['Local authority name', 'Local authority', 'Authority', 'LA name', 'Council'],
    example: 'Oxfordshire',
  },
  provider_code: {
    title: 'Provider code',
    description:
      'The official nine-character area code; rows are joined by it rather than by name.',
    type: 'text',
    aliases: ['Local authority area code', 'LA code', 'Area code', 'ONS code'],
    example: 'E10000025',
  },
} as const satisfies Record<string, Field>;

/** The columns that name an inspection, on the inspection itself and on each judgement it gave. */
export const inspectionFields = {
  ...providerFields,
  region: {
    title: 'Region',
    description: 'The region of the provider, as the inspectorate draws it.',
    type: 'text',
    aliases: ['Ofsted region', 'LA region'],
    example: 'South East',
  },
  framework: {
    title: 'Framework',
    description:
      'The rules the inspection followed. Left empty, it follows from type and start date.',
    type: 'label',
    vocabulary: frameworks,
    aliases: ['Inspection framework'],
    example: 'SIF',
  },
  inspection_type: {
    title: 'Inspection type',
    description: 'The kind of inspection or visit.',
    type: 'label',
    vocabulary: inspectionTypes,
    aliases: ['Inspection/Visit type', 'Type of inspection'],
    example: 'ILACS standard',
  },
  inspection_start: {
    title: 'Inspection start',
    description: 'The first day of the inspection.',
    type: 'date',
    aliases: ['Inspection date', 'Inspection/Visit date', 'Inspection start date', 'Start date'],
    example: '29/04/2014',
  },
  inspection_end: {
    title: 'Inspection end',
    description: 'The last day of the inspection.',
    type: 'date',
    aliases: ['Inspection end date', 'End date'],
    example: '21/05/2014',
  },
  published: {
    title: 'Published',
    description: 'The day the report was published.',
    type: 'date',
    required: true,
    aliases: ['Publication date', 'Date published', 'Report published'],
    example: '30/06/2014',
  },
} as const satisfies Record<string, Field>;

/** The inspectorate's word for a part of the services, or an authority's own. */
export const categoryField = {
  title: 'Category',
  description: 'The part of the services that is meant. A name we do not know is kept as it is.',
  type: 'label',
  aliases: ['Judgement area', 'Judgement', 'Area of service'],
  example: 'help_protection',
} as const satisfies Field;
