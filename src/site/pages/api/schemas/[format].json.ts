import type { APIRoute } from 'astro';
import { type ApiName, apiSchema } from '../../../../exports/api-schemas.ts';
import { apiNames } from '../../../../routes/routes.ts';
import { edition } from '../../../edition.ts';

/** An edition describes the files that it has, and no others. */
export const getStaticPaths = () => apiNames(edition().name).map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params }) => Response.json(apiSchema(params.format as ApiName));
