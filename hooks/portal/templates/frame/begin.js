// Said before anything is painted: styles know whether scripts run.
document.documentElement.className = 'js';
