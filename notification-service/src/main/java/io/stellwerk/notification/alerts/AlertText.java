package io.stellwerk.notification.alerts;

import java.util.List;

/** Text of alerts as it stands in a mail. */
public record AlertText(AlertWords words) {

    /** Lines with links, and why the reader got them. */
    public String plain(List<Alert> alerts) {
        StringBuilder text = new StringBuilder();
        alerts.stream().limit(AlertWords.NAMED).forEach(alert -> {
            text.append(words.line(alert)).append('\n');
            String link = words.link(alert);
            if (link != null) {
                text.append(link).append('\n');
            }
            text.append('\n');
        });
        if (alerts.size() > AlertWords.NAMED) {
            text.append(words.andMore(alerts.size() - AlertWords.NAMED)).append("\n\n");
        }
        return text.append(words.footer()).append('\n').toString();
    }
}
