document.documentElement.className = "scripted"; // before anything is laid out that will be hidden
