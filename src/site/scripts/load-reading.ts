// Only on a device that its reader calls their own: on any other there is nothing to tell.
if ('own-device' in localStorage) void import('./reading.ts');
