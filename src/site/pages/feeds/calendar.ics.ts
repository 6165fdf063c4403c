import type { APIRoute } from 'astro';
import {
  type ReviewCalendar,
  reviewCalendars,
  writeReviewCalendar,
} from '../../../exports/review-calendar.ts';
import { edition } from '../../edition.ts';

export function getStaticPaths() {
  return reviewCalendars(edition()).map((calendar) => ({
    params: { calendar: calendar.name },
    props: { calendar },
  }));
}

export const GET: APIRoute<{ calendar: ReviewCalendar }> = ({ props }) =>
  new Response(writeReviewCalendar(props.calendar, edition()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
