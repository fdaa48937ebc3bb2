// Notifications of the desktop, where the person has allowed them.

// Gives what can be closed again, if anything is shown.
export function show(title, { body, tag }, then) {
  if (!('Notification' in window) || Notification.permission !== 'granted') return undefined;
  const notification = new Notification(title, { body, tag, icon: '/favicon.svg' });
  notification.onclick = () => {
    window.focus();
    then?.();
    notification.close();
  };
  return notification;
}
