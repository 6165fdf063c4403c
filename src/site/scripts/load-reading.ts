// Only on a device that its reader calls their own: on any other there is nothing to tell.
if (localStorage.getItem('own-device')) void import('./reading.ts');
