/** Whether keys are named as on a Mac. In the browser only. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)
