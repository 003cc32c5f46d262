package org.madoguchi.reminder;

import java.util.concurrent.locks.ReentrantLock;
import org.madoguchi.register.Sight;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes and sends, where there is a mail server. At a fixed rate: what is due with a delay waits for one another. */
@Component
class MailDelivery {

    private final MailServer server;
    private final LookMails looks;
    private final OwnConsentMails ownConsents;
    private final Outbox outbox;
    private final ReentrantLock round = new ReentrantLock();

    MailDelivery(MailServer server, LookMails looks, OwnConsentMails ownConsents, Outbox outbox) {
        this.server = server;
        this.looks = looks;
        this.ownConsents = ownConsents;
        this.outbox = outbox;
    }

    @Scheduled(fixedRateString = "${madoguchi.mail.every:15s}")
    void deliver() {
        if (server.isThere() && round.tryLock()) {
            try {
                Sight.ofEverybody().run(this::writeAndSend);
            } finally {
                round.unlock();
            }
        }
    }

    @Scheduled(cron = "0 0 9 * * *", zone = "Asia/Tokyo")
    void everyDay() {
        if (server.isThere()) {
            Sight.ofEverybody().run(ownConsents::write);
        }
    }

    private void writeAndSend() {
        looks.write();
        outbox.send();
    }
}
