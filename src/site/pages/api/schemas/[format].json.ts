import type { APIRoute } from 'astro';
import { type ApiName, apiSchema } from '../../../../exports/api-schemas.ts';
import { edition } from '../../../edition.ts';
import { apiNames } from '../../../routes.ts';

/** An edition describes the files that it has, and no others. */
export const getStaticPaths = () => apiNames(edition().name).map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => Response.json(apiSchema(params.format as ApiName));
